"""Data of others comes in, ours goes out: feeds now, webhooks later (docs/feeds.md)."""
