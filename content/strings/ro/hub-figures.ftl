# Cifrele centralizatorului
