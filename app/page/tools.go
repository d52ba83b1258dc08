package page

import "enclair/parser"

type tools struct{}

func (p *Page) toolTyped(tool, side string)              {}
func (p *Page) toolOption()                              {}
func (p *Page) openTools()                               { byID("tools").Call("showModal") }
func (p *Page) openInTool(tool string, id parser.NodeID) {}
func (p *Page) showTool(tool string)                     {}
func (p *Page) putBack(tool string)                      {}
