"""The public search and the page of a posting again, without Django's stack (docs/edge.md)."""
