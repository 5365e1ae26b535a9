from django.urls import path

from spil.sturing import views

urlpatterns = [
    path("sturing/", views.sturing, name="sturing"),
    path("sturing/<slug:code>/", views.indicator, name="indicator"),
    path("sturing/<slug:code>/bestand/", views.indicator_csv, name="indicator-csv"),
]
