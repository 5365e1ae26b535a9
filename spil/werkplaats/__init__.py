"""The workshop: a house makes and changes its approaches, without a file and without a programmer."""
