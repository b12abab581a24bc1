"""The engines that recognise letters: Tesseract, and a second one for digits."""
