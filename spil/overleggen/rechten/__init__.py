"""Who may do what around meetings: a file per part, registered in `inschrijving.py`."""
