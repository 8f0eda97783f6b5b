"""Word documents → PDF, through LibreOffice. It never knows what a document says."""
