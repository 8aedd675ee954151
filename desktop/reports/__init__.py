"""What the program puts into words and on paper; knows no window and no printer."""
