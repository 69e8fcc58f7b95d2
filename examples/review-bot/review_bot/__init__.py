"""A review bot: the drafts of a pull request, checked with `factcheck`, and what is wrong said in one comment."""
