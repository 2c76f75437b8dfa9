"""The answers of the trade register, made from the companies in data/kvk_companies.json."""

import json
from pathlib import Path

from fakes.kvk_addresses import Json, addresses, one_line, short_address

COMPANIES: list[Json] = json.loads(
    (Path(__file__).parent / "data/kvk_companies.json").read_text(encoding="utf-8")
)

OWNER_FIELDS = ("rsin", "rechtsvorm", "uitgebreideRechtsvorm")


def find_company(number: str) -> Json | None:
    return next((company for company in COMPANIES if company["kvkNummer"] == number), None)


def find_branch(number: str) -> tuple[Json, Json] | None:
    pairs = ((company, branch) for company in COMPANIES for branch in company["vestigingen"])
    return next((pair for pair in pairs if pair[1]["vestigingsnummer"] == number), None)


def main_branch_of(company: Json) -> Json | None:
    return next((branch for branch in company["vestigingen"] if branch["hoofdvestiging"]), None)


def people(branch: Json) -> int:
    return int(branch["voltijd"] + branch["deeltijd"])


def yes(value: bool) -> str:
    return "Ja" if value else "Nee"


def link(href: str) -> Json:
    return {"href": href}


class Answers:
    """`api` is where the register answers, such as http://127.0.0.1:4001/test/api."""

    def __init__(self, api: str, *, geodata: bool = False) -> None:
        self.api = api
        self.geodata = geodata

    def profile_url(self, company: Json) -> str:
        return f"{self.api}/v1/basisprofielen/{company['kvkNummer']}"

    def branch_url(self, branch: Json) -> str:
        return f"{self.api}/v1/vestigingsprofielen/{branch['vestigingsnummer']}"

    def search_row(self, company: Json, branch: Json | None, *, with_rsin: bool, with_state: bool) -> Json:
        """A legal person without a branch is found as itself, everyone else by branches."""
        row: Json = {"kvkNummer": company["kvkNummer"]}
        if "rsin" in company and (with_rsin or not branch):
            row["rsin"] = company["rsin"]
        links = {"basisprofiel": link(self.profile_url(company))}
        if branch:
            row["vestigingsnummer"] = branch["vestigingsnummer"]
            links["vestigingsprofiel"] = link(self.branch_url(branch))
        row |= {
            "naam": (branch or company)["naam"],
            "adres": {"binnenlandsAdres": short_address(branch or company)},
        }
        row["type"] = branch_type(branch)
        if with_state:
            row["actief"] = yes("datumEinde" not in company)
        return row | {"_links": links}

    def basic_profile(self, company: Json) -> Json:
        main = main_branch_of(company)
        profile = identity(company) | {"naam": company["naam"]} | registration(company)
        if company["vestigingen"]:
            profile["totaalWerkzamePersonen"] = sum(people(branch) for branch in company["vestigingen"])
        if "statutaireNaam" in company:
            profile["statutaireNaam"] = company["statutaireNaam"]
        profile |= {"handelsnamen": numbered(all_names(company)), "sbiActiviteiten": activities(company)}
        profile["_embedded"] = {"eigenaar": self.owner(company)}
        links = {"self": link(self.profile_url(company))}
        if main:
            profile["_embedded"]["hoofdvestiging"] = self.main_branch(company, main)
            links["vestigingen"] = link(f"{self.profile_url(company)}/vestigingen")
        return profile | {"_links": links}

    def owner(self, company: Json) -> Json:
        owner: Json = {key: value for key, value in company.items() if key in OWNER_FIELDS}
        if "adressen" in company:
            owner["adressen"] = addresses(company, geodata=self.geodata)
        url = self.profile_url(company)
        return owner | {"_links": {"self": link(f"{url}/eigenaar"), "basisprofiel": link(url)}}

    def main_branch(self, company: Json, branch: Json) -> Json:
        url = self.profile_url(company)
        answer = self.branch_identity(company, branch) | {"totaalWerkzamePersonen": people(branch)}
        answer |= self.contact(branch)
        return answer | {
            "_links": {
                "self": link(f"{url}/hoofdvestiging"),
                "vestigingen": link(f"{url}/vestigingen"),
                "basisprofiel": link(url),
                "vestigingsprofiel": link(self.branch_url(branch)),
            }
        }

    def branch_identity(self, company: Json, branch: Json) -> Json:
        return {
            "vestigingsnummer": branch["vestigingsnummer"],
            "kvkNummer": company["kvkNummer"],
            **registration(company),
            "eersteHandelsnaam": branch["naam"],
            "indHoofdvestiging": yes(branch["hoofdvestiging"]),
            "indCommercieleVestiging": yes(company["rechtsvorm"] not in ("Stichting", "Kerkgenootschap")),
        }

    def contact(self, branch: Json) -> Json:
        websites = {"websites": branch["websites"]} if "websites" in branch else {}
        return {"adressen": addresses(branch, geodata=self.geodata), **websites}

    def branch_profile(self, company: Json, branch: Json) -> Json:
        rsin = {"rsin": company["rsin"]} if "rsin" in company else {}
        return {
            **self.branch_identity(company, branch),
            **rsin,
            "indNonMailing": company["indNonMailing"],
            "voltijdWerkzamePersonen": branch["voltijd"],
            "totaalWerkzamePersonen": people(branch),
            "deeltijdWerkzamePersonen": branch["deeltijd"],
            "handelsnamen": numbered(branch_names(company, branch)),
            **self.contact(branch),
            "sbiActiviteiten": activities(company),
            "_links": {
                "self": link(self.branch_url(branch)),
                "basisprofiel": link(self.profile_url(company)),
            },
        }

    def branches(self, company: Json) -> Json:
        rows = [self.branch_row(company, branch) for branch in company["vestigingen"]]
        commercial = sum(row["indCommercieleVestiging"] == "Ja" for row in rows)
        url = self.profile_url(company)
        return {
            "kvkNummer": company["kvkNummer"],
            "aantalCommercieleVestigingen": commercial,
            "aantalNietCommercieleVestigingen": len(rows) - commercial,
            "totaalAantalVestigingen": len(rows),
            "vestigingen": rows,
            "_links": {"self": link(f"{url}/vestigingen"), "basisprofiel": link(url)},
        }

    def branch_row(self, company: Json, branch: Json) -> Json:
        row = self.branch_identity(company, branch)
        for dated in ("formeleRegistratiedatum", "materieleRegistratie"):
            del row[dated]
        address = branch["adressen"][0]
        row |= {"indAdresAfgeschermd": address["indAfgeschermd"], "volledigAdres": one_line(address)}
        return row | {"_links": {"vestigingsprofiel": link(self.branch_url(branch))}}


def identity(company: Json) -> Json:
    return {"kvkNummer": company["kvkNummer"], "indNonMailing": company["indNonMailing"]}


def registration(company: Json) -> Json:
    dates = {key: company[key] for key in ("datumAanvang", "datumEinde") if key in company}
    return {"formeleRegistratiedatum": company["formeleRegistratiedatum"], "materieleRegistratie": dates}


def activities(company: Json) -> list[Json]:
    return [
        {
            "sbiCode": sbi["code"],
            "sbiOmschrijving": sbi["omschrijving"],
            "indHoofdactiviteit": yes(index == 0),
        }
        for index, sbi in enumerate(company["sbi"])
    ]


def all_names(company: Json) -> list[str]:
    branches = [name for branch in company["vestigingen"] for name in branch.get("handelsnamen", [])]
    return list(dict.fromkeys([*company["handelsnamen"], *branches]))


def branch_names(company: Json, branch: Json) -> list[str]:
    names: list[str] = branch.get("handelsnamen") or company["handelsnamen"]
    return names


def numbered(names: list[str]) -> list[Json]:
    return [{"naam": name, "volgorde": index} for index, name in enumerate(names)]


def branch_type(branch: Json | None) -> str:
    if not branch:
        return "rechtspersoon"
    return "hoofdvestiging" if branch["hoofdvestiging"] else "nevenvestiging"
