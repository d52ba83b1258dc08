package main

import (
	"fmt"

	"github.com/alecthomas/chroma/v2/lexers"
)

func main() { fmt.Println(lexers.Get("html")) }
