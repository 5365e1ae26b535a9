"""What was filled in for the questions that an approach asks."""
