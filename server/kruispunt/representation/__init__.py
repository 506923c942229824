"""What is said of a resource, and which representation of it a client gets."""
