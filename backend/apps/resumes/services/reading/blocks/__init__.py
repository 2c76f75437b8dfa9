"""A file as headings, paragraphs, points and rows of tables."""

from apps.resumes.services.reading.blocks.block import Block, BlockKind

__all__ = ["Block", "BlockKind"]
