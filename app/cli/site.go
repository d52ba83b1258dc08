//go:build !wasm

package cli

import (
	"fmt"
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
		flags.folder(&o.Root, "root", ".", "folder of go.mod")
		flags.folder(&o.Build, "build", ".build", "folder for compiled programs")
		flags.folder(&o.Out, "out", "dist", "folder of the finished site")
		flags.checked(&o.Base, "base", "", "path of the site on its host", site.CleanBase)
		flags.checked(&o.URL, "url", "", "scheme and host of the site", site.CleanURL)
		if err := flags.Parse(args, 0, 0); err != nil {
			return err
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
		var addr, dir, base string
		flags.checked(&addr, "addr", "localhost:8080", "where to listen (default localhost:8080); a busy port gives way to the next free one", site.CheckAddress)
		flags.folder(&dir, "dir", "dist", "folder of the site")
		flags.checked(&base, "base", "", "path of the site", site.CleanBase)
		if err := flags.Parse(args, 0, 0); err != nil {
			return err
		}
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return fmt.Errorf("there is no site in %s: run ./build.sh site first", dir)
		}
		l, err := site.Listen(addr)
		if err != nil {
			return err
		}
		fmt.Fprintf(s.out, "En clair: http://%s%s/\n", l.Addr(), base)
		return site.Server(l, addr, site.Handler(dir, base)).Serve(l)
	},
}

var sizeCommand = command{
	name:  "size",
	usage: "[DIR]",
	about: "print the size of every file of the site, raw and compressed",
	run: func(args []string, s streams) error {
		flags := newFlags("size", s.err)
		budget := flags.String("budget", "web/budget.txt", "file of the limits")
		notes := flags.String("notes", ".build/sizes", "folder for the sizes of contents already weighed, \"\" for none")
		if err := flags.Parse(args, 0, 1); err != nil {
			return err
		}
		dir := "dist"
		if flags.NArg() == 1 {
			dir = flags.Arg(0)
		}
		return site.Weigh(s.out, dir, *budget, *notes)
	},
}
