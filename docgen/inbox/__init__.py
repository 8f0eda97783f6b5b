"""The folder where people drop their spreadsheets, and the answers laid beside them."""
