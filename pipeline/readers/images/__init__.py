"""Reads photographs and scans that are files of their own: PNG, JPEG, TIFF, WebP."""

from pipeline.readers.images.reader import read_image

__all__ = ["read_image"]
