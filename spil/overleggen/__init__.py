"""Series of meetings, the sheet that each series works under, and the meetings themselves."""
