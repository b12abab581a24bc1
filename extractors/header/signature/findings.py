"""Whether mark, post and name of a signature go together, by Nghị định 30/2020 (Điều 13; Phụ lục I, II.7).

A seal, a pen or a poor copy hides words of the block, and what is left may read like another post.
"""

from collections.abc import Iterator
from itertools import pairwise

from extractors.header.findings import warning
from extractors.header.signature.closing import ClosingLines
from extractors.header.signature.posts import is_deputy, is_in_charge
from extractors.header.signature.reading import Signature
from extractors.header.signature.signers import Signatures
from models.finding import Finding
from models.sourced_text import SourcedText

_CODE = "doubtful_signer"
_NO_POST = "Có tên người ký và {mark}. mà không thấy chức vụ của người ký"
_NO_DEPUTY = "Ký thay (KT.) mà chức vụ của người ký không phải là cấp phó"
_NO_MARK = "Người ký là cấp phó mà không ghi ký thay (KT.) hay thay mặt (TM.)"
_TWO_POSTS = "Trên tên người ký có hai chức vụ mà không ghi ký thay (KT.)"
_OFF_CENTRE = "Tên người ký không nằm giữa, dưới chức vụ: dấu hoặc nét bút có thể che một phần tên"
_ASIDE = 14.0
"""Points: whole names stand within 6 of the middle of the post; half a syllable and its blank are 15."""
_WIDEST = 14.0
"""Points: no letter of a post or name takes more."""
_NO_NAME = "Bản quét có phần ký hoặc nơi nhận mà không đọc được tên người ký"


def signature_findings(signatures: Signatures, closing: ClosingLines) -> Iterator[Finding]:
    """One for each signature whose parts contradict one another, or for a scan without a signer's name."""
    signed = [found for found in (*signatures.left, *signatures.right) if found.signer]
    for signature in signed:
        message = _doubt(signature) or (_OFF_CENTRE if _is_off_centre(signature) else None)
        if message and signature.signer:
            yield warning(_CODE, message, signature.title_text or signature.signer)
    recognised = _recognised(closing)
    if not signed and recognised:
        yield warning(_CODE, _NO_NAME, recognised)


def _doubt(signature: Signature) -> str | None:
    """What is wrong with mark and post; who approves may be any deputy."""
    mode, title = signature.mode, signature.title
    if title is None:
        return _NO_POST.format(mark=mode) if mode else None
    if mode == "KT":
        return None if is_deputy(title) else _NO_DEPUTY
    if any(below in (above, f"Phó {above}") for above, below in pairwise(signature.posts)):
        return _TWO_POSTS
    alone = mode is None and not signature.approves
    return _NO_MARK if alone and is_deputy(title) and not is_in_charge(title) else None


def _is_off_centre(signature: Signature) -> bool:
    """Whether a recognised name does not stand below the middle of its post, as the decree wants it."""
    post, name = signature.title_text, signature.signer
    if post is None or name is None or name.confidence is None:
        return False
    above, below = post.evidence(), name.evidence()
    if not above.box or not below.box or above.page != below.page:
        return False
    if any(box[2] - box[0] > _WIDEST * len(text) for box, text in ((above.box, post), (below.box, name))):
        return False  # The line holds more than that, as a recipient.
    middles = [(box[0] + box[2]) / 2 for box in (above.box, below.box)]
    return abs(middles[0] - middles[1]) > _ASIDE


def _recognised(closing: ClosingLines) -> SourcedText | None:
    """The last line of the closing, if its letters were recognised from a picture."""
    lines = (*closing.recipients, *closing.left, *closing.signature)
    return next((line for line in reversed(lines) if line.confidence is not None), None)
