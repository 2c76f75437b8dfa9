"""What a notice may be about, as long and as strange as life makes it."""

HOME = "https://safejob.example"
JOB = "Orderpicker nachtdienst (m/v/x) – Gasselternijveenschemond"
FACTS = {
    "job": JOB,
    "employer": "Donaudampfschifffahrtsgesellschaft Uitzendbureau B.V.",
    "link": f"{HOME}/auth/magic-link/?token=Zk3q9TzBVb0iN2q7kmVb0iN2q7kZk3q9TzBVb0iN2q7k",
    "reason": "Je hebt geen heftruckcertificaat, en dat is voor dit werk nodig.",
    "code": "402817",
    "organization": "De Schelp & Zonen <b>",
    "role": "Recruiter",
    "token": "Website (sjp_k3Vq9TzB…)",
    "date": "5 december 2026",
    "name": "heftruck <b>Venlo</b>",
    "count": "21",
    "jobs": f"{JOB}\nDonald Flex · Venlo · 12 km\n€ 15,45–17,00\n{HOME}/jobs/019a9f40-1c2d-7e55-8a10-4b7c9d2e6f31/",
    "more": "En nog 1.",
    "last": f"Log weer in:\n{HOME}/account/alerts/",
    "when": "dinsdag 1 december 2026, 09:30–10:15 (Europe/Amsterdam)",
    "where": "Keizersgracht 1, 1015 CN Amsterdam",
    "items": f"– Uitgenodigd: {JOB}\n– Nieuw bericht van Donald Flex",
    "receipt": "7H4K-9QXM-2TRD-VB6N",
    "outcome": "U had gelijk. We hebben er iets aan gedaan.",
    "answer": "Het bedrag is voor een training, en die is bij wet gratis.",
    "statement": "Wat we besloten: Definitief verwijderd.\n\nWaarom: de tekst vraagt € 150 voor de eerste werkdag.",
    "stop": f"{HOME}/notices/stop/0199aa11bb22cc33dd44ee55ff667788.applications.x9k3Vq9TzBVb0iN2q7k/",
    "stop_all": f"{HOME}/notices/stop/0199aa11bb22cc33dd44ee55ff667788.applications.x9k3Vq9TzBVb0iN2q7k/",
}
