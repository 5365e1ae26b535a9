"""The sentences that meetings leave on the time line: a file per part."""
