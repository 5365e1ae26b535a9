from django.urls import path

from spil.herkenning import views

urlpatterns = [path("herkenning/", views.herkenning, name="herkenning")]
