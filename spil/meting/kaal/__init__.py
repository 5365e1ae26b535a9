"""What Spil is measured against: the same rows by a bare Django, and by bare SQL.

No login, no rights, no log, no frame around the page. Both log in as the owner, which in the
database of a measurement reads past the policies.
"""
