// Command enclair shows an HTTP message with every byte explained. The same
// package is the browser program, when it is compiled for js/wasm, and the
// command line everywhere else.
package main

import (
	"os"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"enclair/app/page"
)

func main() {
	page.Routes()
	app.RunWhenOnBrowser()
	os.Exit(runCommand(os.Args[1:]))
}
