"""What an app on a phone would show."""

import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

GEHEIM = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code(geheim: str = GEHEIM, *, stap: int = 0) -> str:
    """`stap` is how many half minutes from now."""
    return str(format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + stap)))
