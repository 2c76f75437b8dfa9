"""URLs that must lead nowhere. `{port}` is where a canary listens, on every address of this machine."""

from ipaddress import IPv4Address, IPv6Address

INSIDE = (
    "127.0.0.1", "127.0.0.2", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1",
    "100.100.100.200", "100.127.255.254", "168.63.129.16", "169.254.0.1", "169.254.169.254", "172.16.0.1",
    "172.31.255.254", "192.0.0.1", "192.0.0.192", "192.0.2.1", "192.31.196.1", "192.52.193.1", "192.88.99.1",
    "192.168.0.1", "192.168.255.254", "192.175.48.1", "198.18.0.1", "198.19.255.254", "198.51.100.1", "203.0.113.1",
    "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
)  # fmt: skip
INSIDE_V6 = (
    "::", "::1", "::2", "100::1", "2001::1", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1",
    "2620:4f:8000::1", "3fff::1", "5f00::1", "4000::1", "fc00::1", "fd00:ec2::254", "fdff::1", "fe80::1", "febf::1",
    "fec0::1", "ff01::1", "ff02::1", "ff0e::1", "64:ff9b:1::7f00:1", "::ffff:0:127.0.0.1",
)  # fmt: skip
WRAPPED = (
    "::ffff:{0}",  # mapped
    "::{0}",  # compatible
    "64:ff9b::{0}",  # NAT64
)
OTHER_WORDS_FOR_LOOPBACK = (
    "127.1", "127.0.1", "127.65530", "2130706433", "017700000001", "0x7f000001", "0X7F000001", "0x7f.0.0.1", "0x7f.1",
    "0177.0.0.1", "0177.1", "0177.0.0x0.1", "127.0.0.01", "127.000.000.001", "0127.0.0.1", "0x7f.0x0.0x0.0x1", "0",
    "00", "0x", "0x0", "000000", "127.0.0.1.", "2130706433.", "4294967297", "127.0.0.256", "1.2.3.4.5", "0x7g.1.0x1",
    "127.0.0.0x1", "3232235521", "0xa9fea9fe", "2852039166", "0251.0376.0251.0376", "169.254.43518", "012.1", "10.1",
)  # fmt: skip
BROKEN_HOSTS = (
    "127.0.0.1%00.example.org", "%31%32%37.0.0.1", "127%2e0%2e0%2e1", "localhost%2eexample.org", "exa%6dple.org",
    "①②⑦.⓪.⓪.①", "127。0。0。1", "１２７.0.0.1", "ｌocalhost", "example.org.", "example..org", ".example.org",
    "-example.org", "example-.org", "exam ple.org", "exam\tple.org", "exam\nple.org", "example.org\r\nX: y",
    "example.org\x00", "exa\u200bmple.org", "exa\u00admple.org", "example.org\u2044x", "a" * 64 + ".org",
    ".".join(["a" * 60] * 5), "[::1%25lo]", "[::1%lo]", "[fe80::1%eth0]", "[::1", "::1", "[::g]", "[1.2.3.4]",
    "[::1]x", "[]", "[v1.fe80]", "exa<mple.org", "exa{{mple.org", "example.org|x", "*.example.org", "exa$mple.org",
)  # fmt: skip
NAMES = ("localhost", "LOCALHOST", "database", "redis", "metadata", "backend", "ip6-localhost", "intranet")
CREDENTIALS = (
    "http://user:pass@example.org/", "http://user@example.org/", "http://:@example.org/",
    "http://@example.org/", "http://example.org@127.0.0.1:{port}/", "http://127.0.0.1:{port}@example.org/",
    "http://example.org:80@127.0.0.1:{port}/", "http://a@b@127.0.0.1:{port}/", "http://example.org%40@127.0.0.1/",
    "http://example.org\\@127.0.0.1:{port}/", "http://127.0.0.1:{port}\\@example.org/",
    "http://example.org\\.127.0.0.1:{port}/", "http:\\\\127.0.0.1:{port}\\", "http://example.org/a\\b",
    "http://example.org /", " http://example.org/", "http://example.org/ ", "http://example.org/a b",
    "http://example.org/\n", "http://example.org/\x7f", "http://example.org/\u2028", "http://example.org/" + "a" * 2000,
)  # fmt: skip
SCHEMES = (
    "", "example.org", "//127.0.0.1:{port}/", "/etc/passwd", "http", "http:", "://127.0.0.1", "file:///etc/passwd",
    "file://127.0.0.1:{port}/", "ftp://127.0.0.1:{port}/", "gopher://127.0.0.1:{port}/_GET", "dict://127.0.0.1:{port}/",
    "ldap://127.0.0.1:{port}/", "tftp://127.0.0.1:{port}/", "data:text/html,hello", "javascript:alert(1)",
    "jar:http://127.0.0.1:{port}!/", "ws://127.0.0.1:{port}/", "httpx://127.0.0.1:{port}/", "unix:/run/x.sock",
    "http+unix://%2frun%2fx.sock/", "view-source:http://127.0.0.1:{port}/", "blob:http://127.0.0.1:{port}/",
    "mailto:a@example.org", "h\tttp://127.0.0.1:{port}/", "\x00http://127.0.0.1:{port}/",
)  # fmt: skip
ALMOST = (
    "http:///127.0.0.1:{port}/", "http:127.0.0.1:{port}/", "http:/127.0.0.1:{port}/", "http://", "http:///", "http://#",
    "http://?", "http://:{port}/", "http://:/", "https:///example.org", "http:////127.0.0.1:{port}",
)  # fmt: skip
PORTS = ("0", "1", "21", "22", "25", "5432", "6379", "8000", "8080", "11211", "65535", "65536", "99999")
ODD_PORTS = ("-80", "80a", "8 0", "0x50", "+80", "８０", "4294967376", "80:80")
REFUSED = {"address_not_public", "bad_address", "not_http", "port_not_allowed"}


def list_hostile_urls() -> list[str]:
    """List them all, written out and generated."""
    hosts = [*INSIDE, *OTHER_WORDS_FOR_LOOPBACK, *BROKEN_HOSTS, *NAMES, *(f"[{host}]" for host in _all_v6())]
    return [
        *(f"http://{host}:{{port}}/" for host in hosts),
        *(f"https://{host}/" for host in (*INSIDE[:8], *OTHER_WORDS_FOR_LOOPBACK[:8], *NAMES)),
        *(f"http://example.org:{port}/" for port in (*PORTS, *ODD_PORTS)),
        *CREDENTIALS, *SCHEMES, *ALMOST,
    ]  # fmt: skip


def _all_v6() -> list[str]:
    wrapped = [form.format(address) for address in INSIDE for form in WRAPPED]
    return [*INSIDE_V6, *wrapped, *(_six_to_four(address) for address in INSIDE), *map(_teredo, INSIDE)]


def _six_to_four(address: str) -> str:
    return str(IPv6Address((0x2002 << 112) | (int(IPv4Address(address)) << 80) | 1))


def _teredo(address: str) -> str:
    return str(IPv6Address((0x20010000 << 96) | (int(IPv4Address(address)) ^ 0xFFFFFFFF)))
