"""The WSGI entry point that granian serves."""

import os

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

from spil.kern.checks import demo_alleen_op_eigen_machine

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "spil.config.settings")
application = get_wsgi_application()

# Management commands run the system checks; a server that imports this file does not.
if fouten := demo_alleen_op_eigen_machine(None):
    raise ImproperlyConfigured(" ".join(str(fout.msg) for fout in fouten))
