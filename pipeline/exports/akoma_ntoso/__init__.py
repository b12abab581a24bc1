"""Akoma Ntoso 3.0 (OASIS LegalDocML), for exchange between legal systems."""
