"""The identifiers of an archive: derived from the bytes, so that the same file always gets the same ones."""

from hashlib import sha256


def content_id(data: bytes) -> str:
    """The `source_id` of bytes that were read: their SHA-256 in hexadecimal."""
    return sha256(data).hexdigest()


def unread_id(uri: str) -> str:
    """The `source_id` of a file whose bytes could not be read: the SHA-256 of its marked path."""
    return sha256(b"unread:" + uri.encode()).hexdigest()


def document_id(source_id: str, ordinal: int) -> str:
    """The `doc_id` of a document: half the digits of SHA-256 keep it short and still unique."""
    return f"{source_id[:16]}-{ordinal}"


def table_id(doc_id: str, ordinal: int) -> str:
    """The `table_id` of a document's table."""
    return f"{doc_id}-t{ordinal}"
