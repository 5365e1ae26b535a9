"""Facts: what happened, counted, without a person: the only source of figures."""
