"""The archive in a browser, on this machine only. Needs the extra `dashboard` (Streamlit)."""
