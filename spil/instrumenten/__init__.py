"""Which risk instrument was asked of whom, and what it says in one sentence (missie C16)."""
