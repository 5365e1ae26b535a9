"""Plan van aanpak: goals and actions."""
