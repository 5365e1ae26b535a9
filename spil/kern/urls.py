"""Addresses without login."""

from django.urls import path

from spil.kern import views

urlpatterns = [
    path("gezond/", views.gezond, name="gezond"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
]
