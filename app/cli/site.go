//go:build !wasm

package cli

import (
	"fmt"
	"net/http"
	"os"

	"enclair/app/site"
)

var buildCommand = command{
	name:  "build",
	usage: "[-root DIR] [-out DIR] [-base PATH] [-url URL]",
	about: "compile the programs and write the static site",
	run: func(args []string, s streams) error {
		var o site.Options
		flags := newFlags("build", s.err)
		flags.StringVar(&o.Root, "root", ".", "folder of go.mod")
		flags.StringVar(&o.Build, "build", ".build", "folder for compiled programs")
		flags.StringVar(&o.Out, "out", "dist", "folder of the finished site")
		flags.StringVar(&o.Base, "base", "", "path of the site on its host")
		flags.StringVar(&o.URL, "url", "", "scheme and host of the site")
		if err := flags.Parse(args); err != nil {
			return err
		}
		if flags.NArg() != 0 {
			return errUsage
		}
		programs, err := site.BuildPrograms(o.Root, o.Build)
		if err != nil {
			return err
		}
		n, err := site.Write(o, programs)
		if err != nil {
			return err
		}
		fmt.Fprintf(s.out, "%d files in %s\n", n, o.Out)
		return nil
	},
}

var serveCommand = command{
	name:  "serve",
	usage: "[-addr HOST:PORT] [-dir DIR] [-base PATH]",
	about: "serve the built site on this machine",
	run: func(args []string, s streams) error {
		flags := newFlags("serve", s.err)
		addr := flags.String("addr", "localhost:8080", "where to listen; a busy port gives way to the next free one")
		dir := flags.String("dir", "dist", "folder of the site")
		base := flags.String("base", "", "path of the site")
		if err := flags.Parse(args); err != nil {
			return err
		}
		if flags.NArg() != 0 {
			return errUsage
		}
		if _, err := os.Stat(*dir); err != nil {
			return fmt.Errorf("there is no site in %s: run ./build.sh site first", *dir)
		}
		path, err := site.CleanBase(*base)
		if err != nil {
			return err
		}
		l, err := site.Listen(*addr)
		if err != nil {
			return err
		}
		fmt.Fprintf(s.out, "En clair: http://%s%s/\n", l.Addr(), path)
		return http.Serve(l, site.Handler(*dir, path))
	},
}

var sizeCommand = command{
	name:  "size",
	usage: "[DIR]",
	about: "print the size of every file of the site, raw and compressed",
	run: func(args []string, s streams) error {
		flags := newFlags("size", s.err)
		budget := flags.String("budget", "web/budget.txt", "file of the limits")
		notes := flags.String("notes", ".build/sizes", "folder for the sizes of contents already weighed")
		if err := flags.Parse(args); err != nil {
			return err
		}
		dir := "dist"
		switch flags.NArg() {
		case 0:
		case 1:
			dir = flags.Arg(0)
		default:
			return errUsage
		}
		return site.Weigh(s.out, dir, *budget, *notes)
	},
}
