"""A map as Markdown: headings, lists and tables that GitHub, GitLab and wikis show."""
