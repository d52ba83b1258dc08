module enclair

go 1.26.8
