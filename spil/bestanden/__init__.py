"""Files: checked, encrypted in pieces, scanned before anybody opens them."""
