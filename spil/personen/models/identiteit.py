from spil.kern.models import MetUuid


class Identiteit(MetUuid):
    """These betrokkenen are the same human being. Holds no personal data; linking can be undone."""
