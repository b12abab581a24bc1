"""The pages of the dashboard, one a file; each has a function `show` that draws it.

The folder is not called pages: Streamlit would run the files of such a folder by themselves.
"""
