"""A case goes down the ladder to a local table, or came up from one (facts 2.4, JP22 r143, r157)."""
