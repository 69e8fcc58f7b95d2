"""The scoreboard: what is measured, who takes part, and the page that tells it."""
