"""How a web server of ours is started."""

import os


def granian(host: str, poort: int, toepassing: str = "spil.config.wsgi:application") -> list[str]:
    """The module and its arguments, for `Kind`."""
    werkers = os.environ.get("SPIL_WORKERS", "2")
    return [
        *("granian", "--interface", "wsgi", "--no-ws", "--log-level", "warning"),
        *("--host", host, "--port", str(poort)),
        *("--workers", werkers, "--blocking-threads", "4", "--respawn-failed-workers"),
        *("--workers-kill-timeout", "5", toepassing),
    ]
