SELECT keys FROM bundle_out WHERE bundle = ?1
