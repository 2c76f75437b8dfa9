"""Our jobs for other sites: public, only what was posted here by employers that are verified (docs/feeds.md)."""
