"""Word documents as templates: filled in a sandbox, and read to lay out the same text as pdf.

Nothing here knows Django or the database: a new template is tried in a process of its own.
"""
