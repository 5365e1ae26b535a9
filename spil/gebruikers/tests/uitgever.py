"""A false issuer: answers what a test wants it to answer."""

import json
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

URL = "https://sso.voorbeeld.nl"
CLIENT = "spil"


def maak_sleutel() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Antwoord:
    inhoud: dict[str, Any]
    status_code: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"content-type": "application/json"})

    def raise_for_status(self) -> None:
        pass

    def json(self) -> dict[str, Any]:
        return self.inhoud

    @property
    def text(self) -> str:
        return json.dumps(self.inhoud)


class Uitgever:
    """Stands in for `requests.Session`; `claims` and `token` may be spoiled by a test."""

    def __init__(self) -> None:
        self.sleutel = maak_sleutel()
        self.ondertekenaar: Any = self.sleutel
        self.algoritme = "RS256"
        self.kid = "1"
        self.issuer = URL
        self.claims: dict[str, Any] = {}
        self.zonder: set[str] = set()
        self.userinfo = {"sub": "abc-123", "email": "soomen@baronie.voorbeeld.nl"}
        self.gevraagd: list[str] = []
        self.getoond: dict[str, Any] = {}

    def __enter__(self) -> "Uitgever":
        return self

    def __exit__(self, *args: object) -> None:
        pass

    def get(self, url: str, **kwargs: Any) -> Antwoord:
        return self.request("GET", url, **kwargs)

    def request(self, method: str, url: str, **kwargs: Any) -> Antwoord:
        self.gevraagd.append(url)
        pad = urlsplit(url).path
        if pad.endswith("openid-configuration"):
            return Antwoord(
                {
                    "issuer": self.issuer,
                    "authorization_endpoint": f"{URL}/auth",
                    "token_endpoint": f"{URL}/token",
                    "userinfo_endpoint": f"{URL}/userinfo",
                    "jwks_uri": f"{URL}/jwks",
                    "token_endpoint_auth_methods_supported": ["client_secret_basic"],
                }
            )
        if pad == "/jwks":
            publiek = jwt.algorithms.RSAAlgorithm.to_jwk(self.sleutel.public_key(), as_dict=True)
            return Antwoord({"keys": [{**publiek, "kid": "1", "alg": "RS256", "use": "sig"}]})
        if pad == "/userinfo":
            return Antwoord(self.userinfo)
        self.getoond = kwargs.get("data") or {}
        return Antwoord({"access_token": "x", "token_type": "Bearer", "id_token": self.id_token()})

    def begin(self, adres: str) -> str:
        """Read the browser's request; the state that the answer must carry."""
        vraag = {naam: waarden[0] for naam, waarden in parse_qs(urlsplit(adres).query).items()}
        self.vraag = vraag
        nu = int(time.time())
        basis = {
            "iss": URL,
            "aud": CLIENT,
            "sub": "abc-123",
            "exp": nu + 300,
            "iat": nu,
            "nonce": vraag["nonce"],
            "email": "soomen@baronie.voorbeeld.nl",
        }
        self.claims = {**basis, **self.claims}
        return vraag["state"]

    def id_token(self) -> str:
        claims = {naam: w for naam, w in self.claims.items() if naam not in self.zonder}
        return jwt.encode(
            claims, self.ondertekenaar, algorithm=self.algoritme, headers={"kid": self.kid}
        )
