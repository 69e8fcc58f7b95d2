"""A second look at findings: what a rule reports is put to an adjudicator, who may tone it down or drop it."""
