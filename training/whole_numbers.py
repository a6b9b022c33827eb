"""
The trained network as the program runs it, in whole numbers: a third of the time and a third of the size. ONNX Runtime
reckons a convolution so where its input, weights, bias and output all come as whole numbers and their unit.
"""

import numpy as np
import torch
from onnx import helper, numpy_helper
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from model import Whole, on_grid, unit_of

MOST_BIAS = 2**30
"""A bias is a whole number of 32 bits."""


def settled(model):
    """Norms become part of the convolutions before them, weights stand on their grid. Returns the names of these weights."""
    model.eval()
    names = [f"{name}.weight" for name, module in model.named_modules() if isinstance(module, Whole)]
    for parent in list(model.modules()):
        children = list(parent.named_children())
        for (at, convolution), (after, norm) in zip(children, children[1:]):
            if isinstance(norm, nn.BatchNorm2d):
                setattr(parent, at, plain(fuse_conv_bn_eval(convolution, norm)))
                setattr(parent, after, nn.Identity())
    return names


def plain(convolution):
    """The same convolution, its weights rounded for good."""
    if not isinstance(convolution, Whole):
        return convolution
    with torch.no_grad():
        convolution.weight.copy_(on_grid(convolution.weight))
    convolution.__class__ = nn.Conv2d
    return convolution


def in_whole_numbers(graph, names):
    """The exported graph with the weights of these names, and the biases beside them, in whole numbers."""
    made_by = {name: node for node in graph.node for name in node.output}
    values = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    nodes, added = [], {}

    def whole(node, at, value, unit):
        name = node.input[at]
        parts = {"whole": value, "unit": unit.astype(np.float32), "nought": np.zeros(len(unit), value.dtype)}
        added.update({f"{name}.{part}": array for part, array in parts.items()})
        nodes.append(helper.make_node("DequantizeLinear", [f"{name}.{part}" for part in parts], [f"{name}.rounded"], axis=0))
        node.input[at] = f"{name}.rounded"

    for node in graph.node:
        if node.op_type == "Conv" and node.input[1] in names:
            weights, bias = (values[name] for name in node.input[1:])
            input_unit = numpy_helper.to_array(made_by[made_by[node.input[0]].input[1]].attribute[0].t)
            unit = unit_of(torch.from_numpy(weights.copy())).numpy()
            # Of a channel with next to no weights the bias alone counts, and would not fit.
            unit = np.maximum(unit, np.abs(bias) / (input_unit * MOST_BIAS))
            whole(node, 1, np.round(weights / unit.reshape(-1, 1, 1, 1)).astype(np.int8), unit)
            whole(node, 2, np.round(bias / (unit * input_unit)).astype(np.int32), unit * input_unit)
        nodes.append(node)
    used = {name for node in nodes for name in node.input}
    initializers = [each for each in graph.initializer if each.name in used]
    initializers += [numpy_helper.from_array(array, name) for name, array in added.items()]
    return helper.make_graph(nodes, graph.name, list(graph.input), list(graph.output), initializers)
