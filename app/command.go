//go:build !wasm

package main

import (
	"os"

	"enclair/app/cli"
)

func runCommand(args []string) int { return cli.Run(args, os.Stdin, os.Stdout, os.Stderr) }
