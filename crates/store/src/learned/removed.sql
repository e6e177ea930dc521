SELECT mark FROM learned_removed WHERE period = ?1
