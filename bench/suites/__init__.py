"""What the tools are measured on: each suite builds desks, and turns the answers to them into plain figures.

A suite is a module with `desks(data)`, which knows no tool, and `figures(data, desks, answers)`, which knows neither
tool nor table. DATA is the folder of the public sets. Nothing here prints, or returns, what an article says.
"""
