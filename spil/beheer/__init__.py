"""Setting up a house: partners, people, teams, words and terms. Never the content of a case."""
