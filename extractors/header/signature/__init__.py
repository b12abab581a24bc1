"""The signature block and the recipients beside it: in whose name, who signs, to whom (Nghị định 30/2020)."""
