"""What rules conclude from passages that two sources word alike but for one place."""
