"""Expected refusals. Their text is fit for the user: plain Dutch, and what to do now."""


class DomeinFout(Exception):
    """A rule of the domain refuses this act; `str()` is the sentence the user reads."""


class GeenRecht(DomeinFout):
    """The person may see this, but not do this (403)."""


class NietGevonden(DomeinFout):
    """For this person it does not exist (404): absent and invisible are the same answer."""
